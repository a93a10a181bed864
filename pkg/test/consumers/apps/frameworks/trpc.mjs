import { initTRPC } from '@trpc/server';
import { schema } from 'hotich';

import { OPTIONS } from '../told.mjs';

const { router, procedure, createCallerFactory } = initTRPC.create();
export const routes = router({ add: procedure.input(schema('birth', OPTIONS)).mutation(({ input }) => input) });
export const caller = createCallerFactory(routes)({});
