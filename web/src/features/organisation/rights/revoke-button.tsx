import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import type { GrantRow } from '../shared/types.ts';
import { standingOf } from './standing.ts';

/** Ends a grant; it can be given again as it was. What was lent of it has to be lent again. */
export function RevokeButton({ grant }: { grant: GrantRow }) {
	const { t } = useTranslation('rights');
	const { busy, act } = useAct();
	const notice = useUndo();
	const standing = standingOf(grant, new Date());
	if (standing === 'revoked' || standing === 'over') return null;
	const { id, userName, delegatedFrom, beginsAt, endsAt, reason } = grant;
	const again = () =>
		api.organisation.grant.give({
			userName,
			role: grant.role,
			scope: grant.scope,
			organisationId: grant.organisation.id,
			chosen: grant.chosen.map((one) => one.id),
			beginsAt,
			endsAt,
			reason,
		});
	const revoke = async (): Promise<void> => {
		if (!(await act(() => api.organisation.grant.revoke({ id })))) return;
		notice({ title: t('revoke.done', { userName }), ...(delegatedFrom === null ? { undo: again } : {}) });
	};
	return (
		<Button
			size="small"
			danger
			loading={busy}
			aria-label={t('revoke.of', { userName, role: t(`role.${grant.role}`) })}
			onClick={() => void revoke()}
		>
			{t('revoke.act')}
		</Button>
	);
}
