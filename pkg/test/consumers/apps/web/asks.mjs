// Asks a worker, and a service worker where the address says so.
const tell = (text) => (document.body.dataset.told = text);
if (location.search.includes('service')) {
  await navigator.serviceWorker.register('/worker.js');
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => tell(data);
  active.postMessage('check', [port2]);
} else {
  const worker = new Worker('/worker.js');
  worker.onmessage = ({ data }) => tell(data);
  worker.postMessage('check');
}
