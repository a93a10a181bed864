// The same by the small form, in a process of its own: a program has one instance of a module, whatever entries it imports.
import { conformance } from './conformance.mjs';

await conformance('inline.js');
