import { useForm } from '@tanstack/react-form';
import { schema } from 'hotich';
import { createRoot } from 'react-dom/client';

import { OPTIONS } from '../told.mjs';

function Birth() {
  const form = useForm({
    defaultValues: { child: { name: '', birthDate: '' } },
    validators: { onBlur: schema('birth', OPTIONS), onSubmit: schema('birth', OPTIONS) },
    onSubmit: ({ value }) => (document.body.dataset.sent = JSON.stringify(value)),
  });
  const input = (name) => (
    <form.Field name={name}>
      {({ state, handleBlur, handleChange }) => (
        <p>
          <input id={name} value={state.value} onBlur={handleBlur} onChange={({ target }) => handleChange(target.value)} />
          <span id={`${name}-findings`}>{state.meta.errors.map(({ rule }) => rule).join(' ')}</span>
        </p>
      )}
    </form.Field>
  );
  const submit = (event) => {
    event.preventDefault();
    form.handleSubmit();
  };
  return (
    <form noValidate onSubmit={submit}>
      {input('child.name')}
      {input('child.birthDate')}
      <button>Gửi</button>
    </form>
  );
}

createRoot(document.getElementById('app')).render(<Birth />);
