import { check } from 'hotich';
check('birth', { kind: 'marriage' });