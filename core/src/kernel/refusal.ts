/** Every reason for which the product refuses a request. The web has a sentence for each; the server a status. */
export const refusalCodes = [
	'SIGN_IN_REQUIRED',
	'PASSWORD_CHANGE_REQUIRED',
	'FORBIDDEN',
	'NOT_FOUND',
	'INVALID',
	'CONFLICT',
	'CATEGORY_NOT_EMPTY',
	'CATEGORY_CYCLE',
	'CATEGORY_NAME_TAKEN',
	'UPLOAD_TOO_LARGE',
	'UPLOAD_EMPTY',
	'UPLOAD_UNSUPPORTED',
	'UPLOAD_INTERRUPTED',
	'STORAGE_FULL',
	'NOT_PUBLISHED',
	'COPY_NOT_GIVEN',
	'DOCUMENT_FROZEN',
	'DOCUMENT_HELD',
	'REPORT_NOT_TAKEN',
	'CASE_MOVED_ON',
	'APPEAL_LATE',
	'NOTHING_TO_RETRY',
	'TOO_MANY_REQUESTS',
	'ORGANISATION_PLACEMENT',
	'ORGANISATION_NOT_EMPTY',
	'ORGANISATION_NAME_TAKEN',
	'ORGANISATION_CODE_TAKEN',
	'ORGANISATION_ENDED',
	'ORGANISATION_FULL',
	'DAY_NOT_TAKEN',
	'NO_ROSTER',
	'MEMBER_ELSEWHERE',
	'ID_NUMBER_TAKEN',
	'NOT_ERASED',
	'POST_HELD',
	'UNIT_NAME_TAKEN',
	'GRANT_NOT_GIVEN',
	'SIGN_IN_REFUSED',
	'SECOND_FACTOR_REQUIRED',
	'SECOND_FACTOR_REFUSED',
	'SIGN_IN_OVER',
	'LINK_SPENT',
	'USER_NAME_TAKEN',
	'PERSON_HAS_ACCOUNT',
	'ACCOUNT_NOT_CHANGED',
	'ROLE_NOT_GIVEN',
	'PROPOSAL_NOT_DONE',
	'POINTS_SHORT',
	'REWARD_NOT_GIVEN',
	'TRANSFER_NOT_UNDONE',
	'POINTS_NOT_ISSUED',
	'FOLDER_NAME_TAKEN',
	'FOLDERS_FULL',
	'NOTES_FULL',
	'WORDS_NOT_ON_PAGE',
	'DIRECTIVE_TAKEN',
	'DIRECTIVE_CYCLE',
	'DESK_ACT',
	'DESK_MOVED_ON',
	'DESK_NOT_CLEAN',
	'PLAN_CHANGED',
	'PLAN_NOT_READY',
	'CAMPAIGN_NOT_RUNNING',
	'TASK_LOCKED',
	'MODEL_NOT_READY',
	'QUOTA_FULL',
	'OWN_WORK',
	'DEVIATION_OPEN',
	'CLOSING_OPEN',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal that the caller can understand and act on. Anything else that is thrown is a fault of ours. */
export class Refusal extends Error {
	readonly code: RefusalCode;
	/** Values that the sentence shown to the reader needs, e.g. a limit. */
	readonly details: Readonly<Record<string, string | number>>;

	constructor(code: RefusalCode, details: Readonly<Record<string, string | number>> = {}) {
		super(code);
		this.name = 'Refusal';
		this.code = code;
		this.details = details;
	}
}
