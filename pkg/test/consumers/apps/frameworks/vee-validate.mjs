// VeeValidate 4 takes schemas in a shape of its own: `typed` is all that it needs.
import { schema } from 'hotich';
import { useForm } from 'vee-validate';
import { createApp, h } from 'vue';

import { OPTIONS } from '../told.mjs';

const typed = (standard) => ({
  __type: 'VVTypedSchema',
  async parse(values) {
    const { value, issues = [] } = await standard['~standard'].validate(values);
    return { value, errors: issues.map(({ path, rule }) => ({ path: path.join('.'), errors: [rule] })) };
  },
});

createApp({
  setup() {
    const { defineField, errors, handleSubmit } = useForm({ validationSchema: typed(schema('birth', OPTIONS)) });
    const fields = ['child.name', 'child.birthDate'].map((path) => [path, ...defineField(path, { validateOnModelUpdate: false })]);
    const onSubmit = handleSubmit((record) => (document.body.dataset.sent = JSON.stringify(record)));
    const field = ([path, model, props]) => [
      h('input', { id: path, ...props.value, value: model.value, onInput: ({ target }) => (model.value = target.value) }),
      h('span', { id: `${path}-findings` }, errors.value[path]),
    ];
    return () => h('form', { novalidate: true, onSubmit }, [...fields.map(field), h('button', 'Gửi')]);
  },
}).mount('#app');
