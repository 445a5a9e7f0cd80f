export function ThankYouPage() {
  return <p>ThankYou</p>;
}
