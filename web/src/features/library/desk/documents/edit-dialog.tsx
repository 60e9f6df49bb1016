import type { Category } from '@pacesetter/core/library';
import { Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../app/api.ts';
import { useAct } from '../../../../app/use-act.ts';
import { CategorySelect } from '../shared/category-select.tsx';
import type { OwnDocument } from '../shared/own-document.ts';

interface Props {
	readonly document: OwnDocument;
	readonly categories: readonly Category[];
	readonly onClose: () => void;
}

type Fields = Pick<OwnDocument, 'title' | 'categoryId' | 'visibility'>;

/** Title, category and who may read. */
export function EditDialog({ document, categories, onClose }: Props) {
	const { t } = useTranslation('desk');
	const { busy, act } = useAct();
	const [form] = Form.useForm<Fields>();
	const save = async (fields: Fields): Promise<void> => {
		if (await act(() => api.library.document.edit({ number: document.number, ...fields }))) onClose();
	};
	return (
		<Modal
			open
			title={t('act.edit')}
			okText={t('dialog.save')}
			confirmLoading={busy}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form form={form} layout="vertical" initialValues={document} onFinish={(fields) => void save(fields)}>
				<Form.Item
					name="title"
					label={t('column.title')}
					rules={[{ required: true, whitespace: true, max: 200, message: t('dialog.titleRule') }]}
				>
					<Input maxLength={200} showCount />
				</Form.Item>
				<Form.Item name="categoryId" label={t('category.label')} rules={[{ required: true }]}>
					<CategorySelect categories={categories} />
				</Form.Item>
				<Form.Item name="visibility" label={t('visibility.label')}>
					<Radio.Group
						options={[
							{ value: 'public', label: t('visibility.public') },
							{ value: 'signed_in', label: t('visibility.signed_in') },
						]}
					/>
				</Form.Item>
			</Form>
		</Modal>
	);
}
