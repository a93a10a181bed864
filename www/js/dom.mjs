// Making elements.

/** An element with properties, attributes and children; texts are never read as HTML. */
export function el(tag, given = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const byId = (id) => document.getElementById(id);

let announcing = 0;

/** Has a screen reader say something when it has finished speaking. */
export function announce(text) {
  const live = byId('live');
  clearTimeout(announcing);
  live.textContent = '';
  // A moment later, so that the same text twice is said twice.
  announcing = setTimeout(() => { live.textContent = text; }, 120);
}
