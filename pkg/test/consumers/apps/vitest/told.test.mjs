import * as hotich from 'hotich';
import { expect, test } from 'vitest';

import { told } from '../told.mjs';

test('a mistake is told', () => {
  expect(told(hotich)).toBe('date/impossible child.birthDate');
});
