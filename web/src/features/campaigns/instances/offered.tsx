import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import styles from '../shared/campaigns.module.css';
import type { Instance } from '../shared/types.ts';

/** Optional actions of the plan that the organisation may take. */
export function Offered({ instance }: { instance: Instance }) {
	const { t } = useTranslation('campaigns');
	const { busy, act } = useAct();
	const tell = useUndo();
	const take = async (action: string): Promise<void> => {
		const taken: string[] = [];
		const { take: ask, drop } = api.campaigns.action;
		if (!(await act(async () => taken.push((await ask({ id: instance.id, action })).taskId)))) return;
		tell({ title: t('instance.taken'), undo: () => drop({ id: taken[0] ?? '' }) });
	};
	if (instance.offered.length === 0) return null;
	return (
		<section className={styles.box}>
			<h2>{t('instance.offered')}</h2>
			<ul className={styles.list}>
				{instance.offered.map(({ id, text }) => (
					<li key={id}>
						{text}{' '}
						{instance.mayPractise && (
							<Button size="small" loading={busy} onClick={() => void take(id)}>
								{t('instance.take')}
							</Button>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
