import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../platform/http/index.ts';
import { changePassword } from './change-password.ts';

const procedures = implement(contract.identity).$context<Request>().use(answerRefusals);

export const identityRouter = procedures.router({
	me: procedures.me.handler(async ({ context: { caller } }) => {
		if (!caller) return null;
		const { userName, administrator, mustChangePassword, permissions } = caller;
		return { userName, administrator, mustChangePassword, permissions: [...permissions] };
	}),
	changePassword: procedures.changePassword.handler(handle(changePassword)),
});
