/** The module as a file: what an import of it gives (an address, its bytes, a compiled module) is up to the bundler. */
declare const wasm: unknown;
export default wasm;
