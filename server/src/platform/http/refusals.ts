import { ORPCError, os, ValidationError } from '@orpc/server';
import { Refusal, type RefusalCode } from '@pacesetter/core/kernel';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Request } from './act.ts';

/** The one table from reasons to HTTP statuses. */
const statuses: Record<RefusalCode, ContentfulStatusCode> = {
	SIGN_IN_REQUIRED: 401,
	PASSWORD_CHANGE_REQUIRED: 403,
	FORBIDDEN: 403,
	NOT_FOUND: 404,
	INVALID: 422,
	CONFLICT: 409,
	CATEGORY_NOT_EMPTY: 409,
	CATEGORY_CYCLE: 409,
	CATEGORY_NAME_TAKEN: 409,
	UPLOAD_TOO_LARGE: 413,
	UPLOAD_EMPTY: 422,
	UPLOAD_UNSUPPORTED: 415,
	UPLOAD_INTERRUPTED: 400,
	STORAGE_FULL: 507,
	NOT_PUBLISHED: 409,
	COPY_NOT_GIVEN: 403,
	DOCUMENT_FROZEN: 409,
	DOCUMENT_HELD: 409,
	REPORT_NOT_TAKEN: 409,
	CASE_MOVED_ON: 409,
	APPEAL_LATE: 409,
	NOTHING_TO_RETRY: 409,
	TOO_MANY_REQUESTS: 429,
	ORGANISATION_PLACEMENT: 409,
	ORGANISATION_NOT_EMPTY: 409,
	ORGANISATION_NAME_TAKEN: 409,
	ORGANISATION_CODE_TAKEN: 409,
	ORGANISATION_ENDED: 409,
	ORGANISATION_FULL: 409,
	DAY_NOT_TAKEN: 422,
	NO_ROSTER: 409,
	MEMBER_ELSEWHERE: 409,
	ID_NUMBER_TAKEN: 409,
	NOT_ERASED: 409,
	POST_HELD: 409,
	UNIT_NAME_TAKEN: 409,
	GRANT_NOT_GIVEN: 409,
	SIGN_IN_REFUSED: 401,
	SECOND_FACTOR_REQUIRED: 403,
	SECOND_FACTOR_REFUSED: 401,
	SIGN_IN_OVER: 401,
	LINK_SPENT: 410,
	USER_NAME_TAKEN: 409,
	PERSON_HAS_ACCOUNT: 409,
	ACCOUNT_NOT_CHANGED: 409,
	ROLE_NOT_GIVEN: 409,
	PROPOSAL_NOT_DONE: 409,
	POINTS_SHORT: 409,
	REWARD_NOT_GIVEN: 409,
	TRANSFER_NOT_UNDONE: 409,
	POINTS_NOT_ISSUED: 409,
	DIRECTIVE_TAKEN: 409,
	DIRECTIVE_CYCLE: 409,
	DESK_ACT: 422,
	DESK_MOVED_ON: 409,
	DESK_NOT_CLEAN: 409,
	PLAN_CHANGED: 409,
	PLAN_NOT_READY: 409,
	CAMPAIGN_NOT_RUNNING: 409,
	TASK_LOCKED: 409,
	MODEL_NOT_READY: 409,
	QUOTA_FULL: 409,
	FOLDER_NAME_TAKEN: 409,
	FOLDERS_FULL: 409,
	NOTES_FULL: 409,
	WORDS_NOT_ON_PAGE: 422,
	OWN_WORK: 403,
	DEVIATION_OPEN: 409,
	CLOSING_OPEN: 409,
};

/** A refusal as every route answers it, in the contract's form. */
export function refusalBody(refusal: Refusal) {
	const { code, details } = refusal;
	return { defined: false, code, status: statuses[code], message: code, data: details };
}

export const refusalStatus = (refusal: Refusal): ContentfulStatusCode => statuses[refusal.code];

/** A refusal as such, and an input that doesn't fit the contract, with the first field that is wrong. */
function asRefusal(error: unknown): Refusal | null {
	if (error instanceof Refusal) return error;
	if (!(error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError))
		return null;
	return new Refusal('INVALID', { field: error.cause.issues[0]?.path?.map(String).join('.') ?? '' });
}

/** Turns refusals thrown by use cases, and inputs that don't fit the contract, into answers of the contract. */
export const answerRefusals = os.$context<Request>().middleware(async ({ next, context }) => {
	try {
		return await next();
	} catch (error) {
		const refusal = asRefusal(error);
		if (refusal) {
			const { code, details } = refusal;
			throw new ORPCError(code, { status: statuses[code], message: code, data: details });
		}
		if (error instanceof ORPCError && error.status < 500) throw error;
		context.log.error({ err: error }, 'request failed');
		throw new ORPCError('INTERNAL_SERVER_ERROR');
	}
});
