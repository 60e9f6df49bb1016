import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../../platform/http/index.ts';
import { acceptLink, lookAtLink } from '../accept-link.ts';
import { changePassword } from '../change-password.ts';
import { confirmProposal, declineProposal } from '../decide.ts';
import { disableAccount } from '../disable-account.ts';
import { enableAccount } from '../enable-account.ts';
import { invite, openInvitations, uninvite } from '../invitations.ts';
import { listAccounts, listPeople } from '../list-accounts.ts';
import { listAdministrators, listCandidates } from '../list-administrators.ts';
import { nameAdministrators } from '../name-administrators.ts';
import { propose } from '../propose.ts';
import { resetPassword } from '../reset-password.ts';
import { unlockAccount } from '../unlock-account.ts';

const procedures = implement(contract.identity).$context<Request>().use(answerRefusals);
const { account, administrator, invitation, link } = procedures;

export const identityRouter = procedures.router({
	me: procedures.me.handler(async ({ context: { caller } }) => {
		if (!caller) return null;
		const { userName, administrator, mustChangePassword, permissions } = caller;
		return { userName, administrator, mustChangePassword, permissions: [...permissions] };
	}),
	changePassword: procedures.changePassword.handler(handle(changePassword)),
	account: {
		list: account.list.handler(handle(listAccounts)),
		people: account.people.handler(handle(listPeople)),
		disable: account.disable.handler(handle(disableAccount)),
		enable: account.enable.handler(handle(enableAccount)),
		reset: account.reset.handler(handle(resetPassword)),
		unlock: account.unlock.handler(handle(unlockAccount)),
	},
	invitation: {
		list: invitation.list.handler(handle(openInvitations)),
		make: invitation.make.handler(handle(invite)),
		withdraw: invitation.withdraw.handler(handle(uninvite)),
	},
	administrator: {
		list: administrator.list.handler(handle(listAdministrators)),
		candidates: administrator.candidates.handler(handle(listCandidates)),
		name: administrator.name.handler(handle(nameAdministrators)),
		propose: administrator.propose.handler(handle(propose)),
		confirm: administrator.confirm.handler(handle(confirmProposal)),
		decline: administrator.decline.handler(handle(declineProposal)),
	},
	link: {
		look: link.look.handler(handle(lookAtLink)),
		accept: link.accept.handler(handle(acceptLink)),
	},
});
