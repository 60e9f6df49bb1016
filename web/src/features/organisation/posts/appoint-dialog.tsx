import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { today } from '../../../ui/china-day.ts';
import { SearchSelect } from '../change/search-select.tsx';
import { findPersons } from '../people/find.ts';
import { DayField } from '../shared/day-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import type { PostRow } from '../shared/types.ts';

interface Fields {
	readonly personId: string;
	readonly from: string;
	readonly termEndsOn?: string;
}

/** Somebody takes a vacant post, for a term or without one. */
export function AppointDialog({ post, onClose }: { post: PostRow; onClose: () => void }) {
	const { t } = useTranslation('people');
	const { id, title, organisation } = post;
	return (
		<FormDialog<Fields, unknown>
			title={t('post.appoint.title', { title, organisation: organisation.shortName })}
			initial={{ from: today() }}
			send={({ termEndsOn, ...fields }) =>
				api.organisation.post.appoint({ id, ...fields, termEndsOn: termEndsOn || null })
			}
			done={t('post.appoint.done', { title })}
			undo={() => api.organisation.post.retract({ id })}
			onClose={onClose}
		>
			<Form.Item
				name="personId"
				label={t('post.appoint.person')}
				extra={t('post.appoint.personHint')}
				rules={[{ required: true, message: t('post.appoint.personRule') }]}
			>
				<SearchSelect<string> find={findPersons(false)} />
			</Form.Item>
			<DayField name="from" label={t('post.column.from')} />
			<DayField name="termEndsOn" label={t('post.column.termEndsOn')} optional future />
		</FormDialog>
	);
}
