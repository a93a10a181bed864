/** The table of communes as a file: what an import of it gives (an address, its bytes) is up to the bundler. */
declare const communes: unknown;
export default communes;
