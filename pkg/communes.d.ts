/** A table as a file: what an import of it gives (an address, its bytes) is up to the bundler. */
declare const table: unknown;
export default table;
