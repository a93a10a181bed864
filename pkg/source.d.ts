/** A module: its address, its bytes, a response, or compiled. */
export type Source = string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module;
