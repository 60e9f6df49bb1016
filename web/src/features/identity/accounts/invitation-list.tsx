import type { InvitationRow } from '@pacesetter/core/identity';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { formatTime } from '../../../ui/format.ts';
import styles from './accounts.module.css';

/** Invitations that nobody has taken up yet. */
export function InvitationList({ invitations }: { invitations: readonly InvitationRow[] }) {
	const { t } = useTranslation('accounts');
	if (invitations.length === 0) return null;
	return (
		<section className={styles.waiting} aria-labelledby="invitations">
			<h2 id="invitations">{t('invitations.title')}</h2>
			<ul className={styles.invitations}>
				{invitations.map((invitation) => (
					<Invitation key={invitation.id} invitation={invitation} />
				))}
			</ul>
		</section>
	);
}

function Invitation({ invitation }: { invitation: InvitationRow }) {
	const { t } = useTranslation('accounts');
	const { busy, act } = useAct();
	const { id, name, person, madeBy, expiresAt } = invitation;
	return (
		<li>
			<span>
				<b>{name}</b>
				{person?.organisation && <span className={styles.soft}> {person.organisation}</span>}
				<span className={styles.soft}>
					{' '}
					{t('invitations.facts', { madeBy: madeBy ?? '–', time: formatTime(expiresAt) })}
				</span>
			</span>
			<Button
				size="small"
				loading={busy}
				aria-label={t('invitations.withdrawOf', { name })}
				onClick={() => void act(() => api.identity.invitation.withdraw({ id }))}
			>
				{t('invitations.withdraw')}
			</Button>
		</li>
	);
}
