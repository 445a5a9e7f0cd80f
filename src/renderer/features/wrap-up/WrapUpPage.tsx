export function WrapUpPage() {
  return <p>WrapUp</p>;
}
