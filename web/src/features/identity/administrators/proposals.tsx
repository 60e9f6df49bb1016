import type { Administrators } from '@pacesetter/core/identity';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { formatTime } from '../../../ui/format.ts';
import type { MadeLink } from '../shared/link-dialog.tsx';
import styles from './administrators.module.css';

type Proposal = Administrators['proposals'][number];
interface Props {
	readonly me: string;
	/** A link to a new password, told to whom agrees. */
	readonly onLink: (link: MadeLink) => void;
}

/** What waits for another of the three. */
export function Proposals({ proposals, ...rest }: Props & { proposals: readonly Proposal[] }) {
	const { t } = useTranslation('administrators');
	return (
		<section aria-labelledby="proposals">
			<h2 id="proposals">{t('proposals.title')}</h2>
			{proposals.length === 0 ? (
				<p className={styles.soft}>{t('proposals.none')}</p>
			) : (
				<ul className={styles.proposals}>
					{proposals.map((proposal) => (
						<ProposalItem key={proposal.id} proposal={proposal} {...rest} />
					))}
				</ul>
			)}
		</section>
	);
}

function ProposalItem({ proposal, me, onLink }: Props & { proposal: Proposal }) {
	const { t } = useTranslation(['administrators', 'audit']);
	const { busy, act } = useAct();
	const { id, kind, role, holder, successor, reason, proposedBy, expiresAt } = proposal;
	const own = proposedBy.userName === me;
	const whom = { role: t(`audit:roles.${role}`), holder: holder.userName, successor: successor?.userName ?? '' };
	const confirm = () =>
		act(async () => {
			const { link } = await api.identity.administrator.confirm({ id });
			if (link) onLink({ ...link, kind: 'reset', userName: holder.userName });
		});
	return (
		<li>
			<p>
				<b>{t(`proposals.${kind}`, whom)}</b>
			</p>
			<p className={styles.soft}>
				{t('proposals.facts', { by: proposedBy.userName, reason, time: formatTime(expiresAt) })}
			</p>
			<div className={styles.buttons}>
				{own ? (
					<span>{t('proposals.waits')}</span>
				) : (
					<Button type="primary" loading={busy} onClick={() => void confirm()}>
						{t('proposals.confirm')}
					</Button>
				)}
				<Button loading={busy} onClick={() => void act(() => api.identity.administrator.decline({ id }))}>
					{t(own ? 'proposals.withdraw' : 'proposals.refuse')}
				</Button>
			</div>
		</li>
	);
}
