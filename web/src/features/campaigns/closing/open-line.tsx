import { dispositions, mayBePermanent, mayBeSettled } from '@pacesetter/core/campaigns';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { formatTime } from '../../../ui/format.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { campaignOf, sections, taskOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Choice, Words } from '../shared/fields.tsx';
import type { Campaign, OpenItem } from '../shared/types.ts';

/** Where one sees what is open. */
function pageOf(id: string, { kind, part }: OpenItem): string {
	if (kind === 'action' || kind === 'recurring') return campaignOf(id, 'people', { action: part });
	if (kind === 'decision') return part === null ? campaignOf(id, 'meetings') : taskOf(part);
	if (kind === 'request') return sections[3].address;
	if (kind === 'emergency' || kind === 'paperwork') return campaignOf(id, 'emergencies');
	if (kind === 'filing') return campaignOf(id, 'filings');
	if (kind === 'phase') return campaignOf(id, 'phases');
	return campaignOf(id, 'board');
}

interface Props {
	readonly campaign: Campaign;
	readonly open: OpenItem;
}

/** Something that is open, the way to it, and what becomes of it. */
export function OpenLine({ campaign, open }: Props) {
	const { t } = useTranslation('steering');
	const { t: tell } = useTranslation('levels');
	const { settled, kind, text, count } = open;
	const mayKeep = campaign.manages && campaign.state === 'running' && mayBeSettled(open);
	return (
		<article className={styles.box}>
			<div className={styles.facts}>
				<Link to={pageOf(campaign.id, open)}>{t(`closing.kind.${kind}`, { text, count })}</Link>
				{settled ? (
					<span>
						<b>{t(`closing.disposition.${settled.disposition}`)}</b>：{settled.reason}{' '}
						<span className={styles.soft}>
							{t('meeting.by', { by: settled.by ?? t('meeting.somebody'), at: formatTime(settled.at) })}
						</span>
						{settled.disposition === 'permanent' && campaign.state === 'ended' && (
							<Link to={sections[4].address}>{tell('standing.title')}</Link>
						)}
					</span>
				) : (
					<b>{t(mayBeSettled(open) ? 'closing.unsettled' : 'closing.liftFirst')}</b>
				)}
			</div>
			{mayKeep && (settled ? <Unsettle campaign={campaign} open={open} /> : <Settle campaign={campaign} open={open} />)}
		</article>
	);
}

interface Word {
	readonly disposition: (typeof dispositions)[number];
	readonly reason: string;
}

function Settle({ campaign: { id }, open }: Props) {
	const { item, kind, text, count } = open;
	const ways = dispositions.filter((way) => way !== 'permanent' || mayBePermanent(open));
	const { t } = useTranslation('steering');
	const { settle, unsettle } = api.campaigns.closing;
	return (
		<ActDialog<Word, unknown>
			label={t('closing.settle')}
			done={t('closing.settled')}
			initial={{ disposition: mayBePermanent(open) ? 'permanent' : 'carried' }}
			send={(word) => settle({ id, item, count, ...word })}
			undo={() => unsettle({ id, item })}
		>
			{({ disposition }) => (
				<>
					<p>{t(`closing.kind.${kind}`, { text, count })}</p>
					<Choice
						name="disposition"
						label={t('closing.what')}
						options={ways.map((value) => ({ value, label: t(`closing.disposition.${value}`) }))}
						hint={
							disposition === 'permanent'
								? t('closing.permanentHint')
								: mayBePermanent(open)
									? t('closing.endsHint')
									: ''
						}
					/>
					<Words name="reason" label={t('closing.reason')} most={400} rows={2} />
				</>
			)}
		</ActDialog>
	);
}

function Unsettle({ campaign: { id }, open: { item } }: Props) {
	const { t } = useTranslation('steering');
	const { busy, act } = useAct();
	return (
		<Button loading={busy} onClick={() => void act(() => api.campaigns.closing.unsettle({ id, item }))}>
			{t('closing.unsettle')}
		</Button>
	);
}
