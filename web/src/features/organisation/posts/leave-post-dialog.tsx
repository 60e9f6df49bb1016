import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { today } from '../../../ui/china-day.ts';
import { DayField } from '../shared/day-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import type { PostRow } from '../shared/types.ts';

interface Props {
	readonly post: PostRow;
	readonly kind: 'relieve' | 'abolish';
	readonly onClose: () => void;
}

/** The holder leaves a post, or a vacant post is no more, from a day on. */
export function LeavePostDialog({ post, kind, onClose }: Props) {
	const { t } = useTranslation('people');
	const { id, title, holder } = post;
	return (
		<FormDialog<{ on: string }, unknown>
			title={t(`post.${kind}.title`, { title, name: holder?.name })}
			initial={{ on: today() }}
			send={({ on }) => api.organisation.post[kind]({ id, on })}
			done={t(`post.${kind}.done`, { title, name: holder?.name })}
			undo={kind === 'relieve' ? () => api.organisation.post.reinstate({ id }) : undefined}
			onClose={onClose}
		>
			<DayField name="on" label={t(`post.${kind}.on`)} />
		</FormDialog>
	);
}
