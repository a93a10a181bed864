import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { schema } from 'hotich';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';

import { OPTIONS } from '../told.mjs';

const resolver = standardSchemaResolver(schema('birth', { ...OPTIONS, messages: { 'date/impossible': 'date/impossible' } }));

function Birth() {
  const { register, handleSubmit, formState } = useForm({ resolver, mode: 'onBlur' });
  const { child } = formState.errors;
  return (
    <form noValidate onSubmit={handleSubmit((record) => (document.body.dataset.sent = JSON.stringify(record)))}>
      <input id="child.name" {...register('child.name')} />
      <input id="child.birthDate" {...register('child.birthDate')} />
      <span id="child.birthDate-findings">{child?.birthDate?.message}</span>
      <button>Gửi</button>
    </form>
  );
}

createRoot(document.getElementById('app')).render(<Birth />);
