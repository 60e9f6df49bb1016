import type { CaseDetail } from '@pacesetter/core/moderation';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import own from './case.module.css';

/** What is done at once and can be taken back. */
export function FreezeButtons({ one }: { one: CaseDetail }) {
	const { t } = useTranslation('moderation');
	const { busy, act } = useAct();
	const tell = useUndo();
	const { id, edition, acts } = one;
	const freeze = async (): Promise<void> => {
		let now = edition;
		const done = await act(async () => {
			now = (await api.moderation.case.freeze({ id, edition })).edition;
		});
		if (!done) return;
		tell({
			title: t('act.frozen', { title: one.document.title }),
			detail: t('act.frozenDetail'),
			undo: () => api.moderation.case.unfreeze({ id, edition: now }),
		});
	};
	const plain = (['unfreeze', 'drop'] as const).filter((name) => acts.includes(name));
	if (!acts.includes('freeze') && plain.length === 0) return null;
	return (
		<div className={own.buttons}>
			{acts.includes('freeze') && (
				<Button danger loading={busy} onClick={() => void freeze()}>
					{t('act.freeze')}
				</Button>
			)}
			{plain.map((name) => (
				<Button key={name} loading={busy} onClick={() => void act(() => api.moderation.case[name]({ id, edition }))}>
					{t(`act.${name}`)}
				</Button>
			))}
		</div>
	);
}
