import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { presentMe } from '@pacesetter/core/identity';
import { answerRefusals, handle, type Request } from '../../../platform/http/index.ts';
import { acceptLink, lookAtLink } from '../accept-link.ts';
import { awakenAccount, listDormantAccounts } from '../awaken-account.ts';
import { changePassword } from '../change-password.ts';
import { confirmProposal, declineProposal } from '../decide.ts';
import { disableAccount } from '../disable-account.ts';
import { enableAccount } from '../enable-account.ts';
import { invite, openInvitations, uninvite } from '../invitations.ts';
import { setPerson } from '../link-person.ts';
import { setSubject } from '../link-subject.ts';
import { listAccounts, listPeople } from '../list-accounts.ts';
import { listAdministrators, listCandidates } from '../list-administrators.ts';
import { nameAdministrators } from '../name-administrators.ts';
import { endOwnOthers, endOwnSession, ownSessions } from '../own-sessions.ts';
import { propose } from '../propose.ts';
import { resetPassword } from '../reset-password.ts';
import { resetSecondFactor } from '../reset-second-factor.ts';
import { beginSecondFactor, confirmSecond, removeSecond, renewCodes, secondFactorState } from '../second-factor.ts';
import { unlockAccount } from '../unlock-account.ts';

const procedures = implement(contract.identity).$context<Request>().use(answerRefusals);
const { account, administrator, invitation, link, session, secondFactor } = procedures;

export const identityRouter = procedures.router({
	me: procedures.me.handler(async ({ context: { caller, signIn } }) => presentMe(caller, signIn)),
	ways: procedures.ways.handler(async ({ context: { signIn } }) => ({ unifiedSignIn: signIn.unifiedSignIn })),
	changePassword: procedures.changePassword.handler(handle(changePassword)),
	account: {
		list: account.list.handler(handle(listAccounts)),
		people: account.people.handler(handle(listPeople)),
		disable: account.disable.handler(handle(disableAccount)),
		enable: account.enable.handler(handle(enableAccount)),
		reset: account.reset.handler(handle(resetPassword)),
		resetSecondFactor: account.resetSecondFactor.handler(handle(resetSecondFactor)),
		setSubject: account.setSubject.handler(handle(setSubject)),
		setPerson: account.setPerson.handler(handle(setPerson)),
		dormant: account.dormant.handler(handle(listDormantAccounts)),
		awaken: account.awaken.handler(handle(awakenAccount)),
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
	session: {
		list: session.list.handler(handle(ownSessions)),
		end: session.end.handler(handle(endOwnSession)),
		endOthers: session.endOthers.handler(handle(endOwnOthers)),
	},
	secondFactor: {
		state: secondFactor.state.handler(handle(secondFactorState)),
		begin: secondFactor.begin.handler(handle(beginSecondFactor)),
		confirm: secondFactor.confirm.handler(handle(confirmSecond)),
		newCodes: secondFactor.newCodes.handler(handle(renewCodes)),
		remove: secondFactor.remove.handler(handle(removeSecond)),
	},
});
