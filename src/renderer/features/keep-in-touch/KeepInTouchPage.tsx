export function KeepInTouchPage() {
  return <p>KeepInTouch</p>;
}
