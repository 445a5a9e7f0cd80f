export function TodayPage() {
  return <p>Today</p>;
}
