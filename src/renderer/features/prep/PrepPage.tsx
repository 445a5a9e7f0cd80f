export function PrepPage() {
  return <p>Prep</p>;
}
