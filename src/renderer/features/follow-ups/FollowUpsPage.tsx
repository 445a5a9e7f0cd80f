export function FollowUpsPage() {
  return <p>FollowUps</p>;
}
