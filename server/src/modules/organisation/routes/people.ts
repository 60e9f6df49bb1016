import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../../platform/http/index.ts';
import { addMember } from '../add-member.ts';
import { confirmMember } from '../confirm-member.ts';
import { editMember } from '../edit-member.ts';
import { endMember } from '../end-member.ts';
import { getPerson } from '../get-person.ts';
import * as grants from '../grants.ts';
import { listMembers } from '../list-members.ts';
import * as posts from '../posts.ts';
import * as transfers from '../transfer-member.ts';
import * as units from '../units.ts';

const { member, person, transfer, post, unit, grant } = implement(contract.organisation)
	.$context<Request>()
	.use(answerRefusals);

/** Rosters, transfers, posts, units and rights. */
export const peopleRoutes = {
	member: {
		list: member.list.handler(handle(listMembers)),
		add: member.add.handler(handle(addMember)),
		edit: member.edit.handler(handle(editMember)),
		confirm: member.confirm.handler(handle(confirmMember)),
		end: member.end.handler(handle(endMember)),
	},
	person: { get: person.get.handler(handle(getPerson)) },
	transfer: {
		list: transfer.list.handler(handle(transfers.listTransfers)),
		propose: transfer.propose.handler(handle(transfers.proposeTransfer)),
		release: transfer.release.handler(handle(transfers.releaseTransfer)),
		accept: transfer.accept.handler(handle(transfers.acceptTransfer)),
		refuse: transfer.refuse.handler(handle(transfers.refuseTransfer)),
		withdraw: transfer.withdraw.handler(handle(transfers.withdrawTransfer)),
	},
	post: {
		list: post.list.handler(handle(posts.listPosts)),
		due: post.due.handler(handle(posts.listDuePosts)),
		create: post.create.handler(handle(posts.createPost)),
		answer: post.answer.handler(handle(posts.answerWithPost)),
		appoint: post.appoint.handler(handle(posts.appoint)),
		relieve: post.relieve.handler(handle(posts.relieve)),
		abolish: post.abolish.handler(handle(posts.abolishPost)),
	},
	unit: {
		list: unit.list.handler(handle(units.listUnits)),
		coverage: unit.coverage.handler(handle(units.getCoverage)),
		add: unit.add.handler(handle(units.addUnit)),
		edit: unit.edit.handler(handle(units.editUnit)),
	},
	grant: {
		list: grant.list.handler(handle(grants.listGrants)),
		mine: grant.mine.handler(handle(grants.listOwnGrants)),
		give: grant.give.handler(handle(grants.giveGrant)),
		revoke: grant.revoke.handler(handle(grants.revokeGrant)),
		delegate: grant.delegate.handler(handle(grants.delegateGrant)),
	},
};
