import { createForm } from 'hotich';
import { useHotich } from 'hotich/vue';
import { createApp, h } from 'vue';

import { OPTIONS } from '../told.mjs';

const form = createForm('birth', OPTIONS);

createApp({
  setup() {
    const { state, bind } = useHotich(form);
    const field = (path) => [
      h('input', bind(path)),
      h('span', { id: `${path}-findings` }, state.value.byField[path]?.map(({ rule }) => rule).join(' ')),
    ];
    const onSubmit = (event) => {
      event.preventDefault();
      form.submit();
    };
    return () => h('form', { novalidate: true, onSubmit }, [field('child.name'), field('child.birthDate'), h('button', 'Gửi')]);
  },
}).mount('#app');
