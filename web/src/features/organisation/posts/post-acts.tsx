import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { RowActs } from '../shared/row-acts.tsx';
import type { PostRow } from '../shared/types.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import { LeavePostDialog } from './leave-post-dialog.tsx';

type Act = 'appoint' | 'relieve' | 'answer' | 'abolish';

/** What can be done with a post as it stands. */
export function PostActs({ post }: { post: PostRow }) {
	const { t } = useTranslation('people');
	const { act } = useAct();
	const notice = useUndo();
	const [open, setOpen] = useState<Act | null>(null);
	const dialog = { post, onClose: () => setOpen(null) };
	const kinds: Act[] = [
		...(post.holder ? (['relieve'] as const) : (['appoint'] as const)),
		...(post.responsible ? [] : (['answer'] as const)),
		...(post.holder ? [] : (['abolish'] as const)),
	];
	const answer = async (): Promise<void> => {
		const { items } = await api.organisation.post.list({ organisationId: post.organisation.id, size: 100 });
		const before = items.find((one) => one.responsible);
		await api.organisation.post.answer({ id: post.id });
		notice({
			title: t('post.answered', { title: post.title }),
			...(before ? { undo: () => api.organisation.post.answer({ id: before.id }) } : {}),
		});
	};
	const run = (kind: Act): void => (kind === 'answer' ? void act(answer) : setOpen(kind));
	return (
		<>
			<RowActs<Act>
				of={post.title}
				acts={kinds.map((key) => ({ key, label: t(`post.act.${key}`), danger: key === 'abolish' }))}
				onAct={run}
			/>
			{open === 'appoint' && <AppointDialog {...dialog} />}
			{(open === 'relieve' || open === 'abolish') && <LeavePostDialog {...dialog} kind={open} />}
		</>
	);
}
