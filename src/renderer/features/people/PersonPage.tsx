export function PersonPage() {
  return <p>Person</p>;
}
