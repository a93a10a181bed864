// The conformance suite through the npm package in Node: the fast form of the modules, and that in JavaScript.
import { conformance } from './conformance.mjs';

await conformance('node.js', 'script.js');
