/** The build puts the picture into the code, as a data: address. */
declare module '*.png?inline' {
  const address: string;
  export default address;
}
