/** “this computer” or “another computer, 3f9a”: a computer is told by the last letters of its key, never by its name. */
export function deviceWords(device: string, own: string): string {
  if (device !== '' && device === own) return 'this computer';
  const key = device.replace(/^dev_/, '').slice(-4);
  return key === '' ? 'another computer' : `another computer, ${key}`;
}
