import { type PostKind, postKinds } from '@pacesetter/core/organisation';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { today } from '../../../ui/china-day.ts';
import { ChoiceField } from '../shared/choice-field.tsx';
import { DayField } from '../shared/day-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { TextField } from '../shared/text-field.tsx';

interface Fields {
	readonly kind: PostKind;
	readonly title: string;
	readonly responsible: boolean;
	readonly elected: boolean;
	readonly on: string;
}

/** A new post at an organisation, vacant at first. */
export function CreatePostDialog({ organisationId, onClose }: { organisationId: number; onClose: () => void }) {
	const { t } = useTranslation('people');
	return (
		<FormDialog<Fields, { id: string }>
			title={t('post.create.open')}
			initial={{ on: today(), responsible: false, elected: false }}
			send={(fields) => api.organisation.post.create({ organisationId, ...fields })}
			done={t('post.create.done')}
			undo={({ id }, { on }) => api.organisation.post.abolish({ id, on })}
			// Another post may have answered for the organisation before.
			canUndo={({ responsible }) => !responsible}
			onClose={onClose}
		>
			<ChoiceField
				name="kind"
				label={t('post.create.kind')}
				options={postKinds.map((kind) => ({ value: kind, label: t(`post.kind.${kind}`) }))}
			/>
			<TextField name="title" label={t('post.create.title')} most={60} hint={t('post.create.titleHint')} />
			<DayField name="on" label={t('post.create.on')} />
			<Form.Item name="elected" valuePropName="checked">
				<Checkbox>{t('post.create.elected')}</Checkbox>
			</Form.Item>
			<Form.Item name="responsible" valuePropName="checked" extra={t('post.create.responsibleHint')}>
				<Checkbox>{t('post.create.responsible')}</Checkbox>
			</Form.Item>
		</FormDialog>
	);
}
