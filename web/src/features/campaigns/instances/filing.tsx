import { type FilingFault, filingFaultsOf, type SectionName } from '@pacesetter/core/campaigns';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { today } from '../../../ui/china-day.ts';
import { formatTime } from '../../../ui/format.ts';
import styles from '../shared/campaigns.module.css';
import type { Instance } from '../shared/types.ts';

/** Where on the page something is answered; null: what is the plan's own. */
export const anchorOf = (section: SectionName | null): string => (section === null ? 'feature' : `section-${section}`);

/** What is told of a section without an answer: a plan that was filed before answers were asked for is filed all the same. */
export const openWords = ({ state }: Pick<Instance, 'state'>) => (state === 'filed' ? 'unasked' : 'unanswered');

export function FileButton({ instance: { id, state } }: { instance: Instance }) {
	const { t } = useTranslation('filing');
	const { busy, act } = useAct();
	const tell = useUndo();
	const file = async (): Promise<void> => {
		if (await act(() => api.campaigns.instance.file({ id }))) tell({ title: t('filed') });
	};
	return (
		<Button type="primary" loading={busy} onClick={() => void file()}>
			{t(state === 'filed' ? 'fileAdded' : 'file')}
		</Button>
	);
}

/** Whether a plan was filed, until when it is to be, and what it lacks, each with the way there. */
export function Filing({ instance }: { instance: Instance }) {
	const { t } = useTranslation(['filing', 'campaigns']);
	const { state, dueOn, filedAt, note, mayFile } = instance;
	const isLate = state !== 'filed' && dueOn !== null && dueOn < today();
	const faults = mayFile ? filingFaultsOf(instance) : [];
	const told = ({ code, section }: FilingFault) =>
		t(`fault.${code}`, { section: section === null ? '' : t(`campaigns:sectionName.${section}`) });
	return (
		<>
			<div className={styles.facts}>
				<b role="status">{t(`campaigns:instance.state.${state}`)}</b>
				{state === 'filed' && filedAt && <span>{t('filedAt', { at: formatTime(filedAt) })}</span>}
				{state !== 'filed' && dueOn !== null && <span>{t(isLate ? 'lateSince' : 'dueOn', { on: dueOn })}</span>}
			</div>
			{note && (
				<div className={styles.notice}>
					<Alert type="warning" showIcon title={t('returnedWith', { note })} />
				</div>
			)}
			{faults.length > 0 && (
				<div className={styles.notice}>
					<Alert
						type="info"
						showIcon
						title={t('lacks')}
						description={
							<ul className={styles.list}>
								{faults.map((fault) => (
									<li key={`${fault.code} ${fault.section}`}>
										<a className={styles.inline} href={`#${anchorOf(fault.section)}`}>
											{told(fault)}
										</a>
									</li>
								))}
							</ul>
						}
					/>
				</div>
			)}
		</>
	);
}
