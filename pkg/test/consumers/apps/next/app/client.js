'use client';
import * as hotich from 'hotich';
import { useEffect } from 'react';

import { told } from '../../told.mjs';

export function Client() {
  useEffect(() => void (document.body.dataset.told = told(hotich)), []);
  return <p id="client">{told(hotich)}</p>;
}
