import { check } from 'hotich';
import { checkField } from 'hotich'; checkField('birth', {}, 'wife.name');