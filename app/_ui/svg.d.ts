/** A drawing that is served as a file of its own. */
declare module "*.svg" {
  const file: { src: string };
  export default file;
}
