// A worker that is asked and answers: each question has a number, and its answer carries it.

/** `told` hears what the worker says by itself. */
export class Asked {
  constructor(url, told) {
    this.waiting = new Map();
    this.count = 0;
    this.worker = new Worker(url, { type: 'module' });
    this.worker.addEventListener('message', ({ data }) => {
      const waits = this.waiting.get(data.id);
      if (!waits) {
        told(data);
        return;
      }
      this.waiting.delete(data.id);
      if (data.error) waits.reject(Object.assign(new Error(data.error.key), data.error));
      else waits.resolve(data.result);
    });
  }

  ask(call, given = {}, transfer = []) {
    this.count += 1;
    const id = this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, call, given }, transfer);
    });
  }
}

/** The other side: answers by `calls`; `why` gives an error a key and values for the page, or nothing for what nobody expects. */
export function answer(calls, why) {
  addEventListener('message', async ({ data: { id, call, given } }) => {
    try {
      postMessage({ id, result: await calls[call](given ?? {}) });
    } catch (error) {
      const told = why(error);
      // The message may hold what was in the file.
      if (!told) console.warn(error?.name, error?.stack?.split('\n').filter((line) => /^\s*at /.test(line)).join('\n'));
      postMessage({ id, error: told ?? { key: 'unexpected', values: {} } });
    }
  });
}

/** Lets messages in: one of them may say to stop. */
export const breath = () => new Promise((resolve) => setTimeout(resolve));
