import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../../platform/http/index.ts';
import { abolishPost } from '../abolish-post.ts';
import { acceptTransfer } from '../accept-transfer.ts';
import { addMember } from '../add-member.ts';
import { addUnit } from '../add-unit.ts';
import { answerWithPost } from '../answer-with-post.ts';
import { appoint } from '../appoint.ts';
import { confirmMember } from '../confirm-member.ts';
import { createPost } from '../create-post.ts';
import { delegateGrant } from '../delegate-grant.ts';
import { editMember } from '../edit-member.ts';
import { editUnit } from '../edit-unit.ts';
import { endMember } from '../end-member.ts';
import { erasePerson } from '../erase-person.ts';
import { exportPerson } from '../export-person.ts';
import { getCoverage } from '../get-coverage.ts';
import { getPerson } from '../get-person.ts';
import { giveGrant } from '../give-grant.ts';
import { listDuePosts } from '../list-due-posts.ts';
import { listGrantPlaces } from '../list-grant-places.ts';
import { listGrants } from '../list-grants.ts';
import { listMembers } from '../list-members.ts';
import { listOwnGrants } from '../list-own-grants.ts';
import { listPastMembers } from '../list-past-members.ts';
import { listPosts } from '../list-posts.ts';
import { listTransfers } from '../list-transfers.ts';
import { listUnits } from '../list-units.ts';
import type { PersonalPart } from '../personal-part.ts';
import { proposeTransfer } from '../propose-transfer.ts';
import { refuseTransfer } from '../refuse-transfer.ts';
import { reinstateHolder } from '../reinstate-holder.ts';
import { reinstateMember } from '../reinstate-member.ts';
import { releaseTransfer } from '../release-transfer.ts';
import { relieve } from '../relieve.ts';
import { removeUnit } from '../remove-unit.ts';
import { reopenTransfer } from '../reopen-transfer.ts';
import { retractAppointment } from '../retract-appointment.ts';
import { retractMember } from '../retract-member.ts';
import { revealField } from '../reveal-field.ts';
import { revokeGrant } from '../revoke-grant.ts';
import { summarisePosts } from '../summarise-posts.ts';
import { unconfirmMember } from '../unconfirm-member.ts';
import { withdrawTransfer } from '../withdraw-transfer.ts';

const { member, person, transfer, post, unit, grant } = implement(contract.organisation)
	.$context<Request>()
	.use(answerRefusals);

/** Rosters, transfers, posts, units and rights. `parts`: what other domains keep of an account. */
export const peopleRoutes = (parts: readonly PersonalPart[]) => ({
	member: {
		list: member.list.handler(handle(listMembers)),
		add: member.add.handler(handle(addMember)),
		edit: member.edit.handler(handle(editMember)),
		confirm: member.confirm.handler(handle(confirmMember)),
		end: member.end.handler(handle(endMember)),
		retract: member.retract.handler(handle(retractMember)),
		unconfirm: member.unconfirm.handler(handle(unconfirmMember)),
		reinstate: member.reinstate.handler(handle(reinstateMember)),
		past: member.past.handler(handle(listPastMembers)),
	},
	person: {
		get: person.get.handler(handle(getPerson)),
		reveal: person.reveal.handler(handle(revealField)),
		export: person.export.handler(
			handle((act, input: { id: string; reason: string }) => exportPerson(act, input, parts)),
		),
		erase: person.erase.handler(handle(erasePerson)),
	},
	transfer: {
		list: transfer.list.handler(handle(listTransfers)),
		propose: transfer.propose.handler(handle(proposeTransfer)),
		release: transfer.release.handler(handle(releaseTransfer)),
		accept: transfer.accept.handler(handle(acceptTransfer)),
		refuse: transfer.refuse.handler(handle(refuseTransfer)),
		withdraw: transfer.withdraw.handler(handle(withdrawTransfer)),
		reopen: transfer.reopen.handler(handle(reopenTransfer)),
	},
	post: {
		list: post.list.handler(handle(listPosts)),
		due: post.due.handler(handle(listDuePosts)),
		summary: post.summary.handler(handle(summarisePosts)),
		create: post.create.handler(handle(createPost)),
		answer: post.answer.handler(handle(answerWithPost)),
		appoint: post.appoint.handler(handle(appoint)),
		relieve: post.relieve.handler(handle(relieve)),
		retract: post.retract.handler(handle(retractAppointment)),
		reinstate: post.reinstate.handler(handle(reinstateHolder)),
		abolish: post.abolish.handler(handle(abolishPost)),
	},
	unit: {
		list: unit.list.handler(handle(listUnits)),
		coverage: unit.coverage.handler(handle(getCoverage)),
		add: unit.add.handler(handle(addUnit)),
		edit: unit.edit.handler(handle(editUnit)),
		remove: unit.remove.handler(handle(removeUnit)),
	},
	grant: {
		list: grant.list.handler(handle(listGrants)),
		places: grant.places.handler(handle(listGrantPlaces)),
		mine: grant.mine.handler(handle(listOwnGrants)),
		give: grant.give.handler(handle(giveGrant)),
		revoke: grant.revoke.handler(handle(revokeGrant)),
		delegate: grant.delegate.handler(handle(delegateGrant)),
	},
});
