import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../../platform/http/index.ts';
import { actOnDesk } from '../act-on-desk.ts';
import { convertDirective } from '../convert-directive.ts';
import { editDirective } from '../edit-directive.ts';
import { getDesk } from '../get-desk.ts';
import { getDirective } from '../get-directive.ts';
import { getLeft } from '../get-left.ts';
import { getLimit } from '../get-limit.ts';
import { lightClause } from '../light-clause.ts';
import { listDirectives } from '../list-directives.ts';
import { registerDirective } from '../register-directive.ts';
import { removeDirective } from '../remove-directive.ts';
import { renewDirective } from '../renew-directive.ts';
import { setLimit } from '../set-limit.ts';
import { stepDesk } from '../step-desk.ts';

const procedures = implement(contract.directives).$context<Request>().use(answerRefusals);
const { directive, desk } = procedures;

export const directivesRouter = procedures.router({
	directive: {
		list: directive.list.handler(handle(listDirectives)),
		get: directive.get.handler(handle(getDirective)),
		register: directive.register.handler(handle(registerDirective)),
		edit: directive.edit.handler(handle(editDirective)),
		remove: directive.remove.handler(handle(removeDirective)),
		renew: directive.renew.handler(handle(renewDirective)),
		limit: directive.limit.handler(handle(getLimit)),
		setLimit: directive.setLimit.handler(handle(setLimit)),
		convert: directive.convert.handler(handle(convertDirective)),
	},
	desk: {
		get: desk.get.handler(handle(getDesk)),
		left: desk.left.handler(handle(getLeft)),
		act: desk.act.handler(handle(actOnDesk)),
		step: desk.step.handler(handle(stepDesk)),
		light: desk.light.handler(handle(lightClause)),
	},
});
