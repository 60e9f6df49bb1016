import { type Category, isRestricted, pathTo } from '@pacesetter/core/library';
import { Form, Input, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../app/api.ts';
import { Dialog } from '../../../../app/dialog.tsx';
import { useAct } from '../../../../app/use-act.ts';
import { useUndo } from '../../../../app/use-undo.tsx';
import { type Audience, audienceFields, audienceOf, audienceProblem } from '../shared/audience.ts';
import { AudienceFields } from '../shared/audience-fields.tsx';
import { CategorySelect } from '../shared/category-select.tsx';
import { CopySelect } from '../shared/copy-select.tsx';
import type { OwnDocument } from '../shared/own-document.ts';

interface Props {
	readonly document: OwnDocument;
	readonly categories: readonly Category[];
	readonly onClose: () => void;
}

interface Fields extends Pick<OwnDocument, 'title' | 'categoryId' | 'copies'> {
	readonly audience: Audience;
}

/** A title that is as it was is not sent: it may be before a reviewer, or have come from one. */
const editOf = (number: number, { title, categoryId, copies, audience }: Fields, from: Fields) =>
	api.library.document.edit({
		number,
		...(title !== from.title && { title }),
		categoryId,
		copies,
		...audienceFields(audience),
	});

/** Title, category, organisation and who may read. What is saved can be taken back. */
export function EditDialog({ document, categories, onClose }: Props) {
	const { t } = useTranslation(['desk', 'review']);
	const { busy, act } = useAct();
	const tell = useUndo();
	const [form] = Form.useForm<Fields>();
	const before = useBefore(document, onClose);
	const audience = Form.useWatch('audience', form);
	const shelf = Form.useWatch('categoryId', form) ?? document.categoryId;
	const reviewed = pathTo(categories, shelf).some((category) => category.reviewed);
	const advice = reviewed ? 'renaming.own.advice' : 'renaming.own.passed';
	const save = async (fields: Fields): Promise<void> => {
		const { number } = document;
		if (!before || !(await act(() => editOf(number, fields, before)))) return;
		onClose();
		tell({ title: t('visibility.saved', { title: fields.title }), undo: () => editOf(number, before, fields) });
	};
	return (
		<Dialog
			open
			title={t('act.edit')}
			okText={t('dialog.save')}
			confirmLoading={busy}
			onOk={form.submit}
			okButtonProps={{ disabled: !before }}
			onCancel={onClose}
		>
			{before ? (
				<Form
					form={form}
					layout="vertical"
					initialValues={before}
					onFinish={() => void save({ ...before, ...form.getFieldsValue(true) })}
				>
					<Form.Item
						name="title"
						label={t('column.title')}
						extra={document.titleWaits && t(`review:${advice}`)}
						rules={[{ required: true, whitespace: true, max: 200, message: t('dialog.titleRule') }]}
					>
						{/* The fields come after the dialog has opened. */}
						<Input autoFocus maxLength={200} showCount />
					</Form.Item>
					<Form.Item name="categoryId" label={t('category.label')} rules={[{ required: true }]}>
						<CategorySelect categories={categories} />
					</Form.Item>
					<Form.Item
						name="audience"
						noStyle
						rules={[{ validator: async (_, audience: Audience) => void (await requireWhole(audience)) }]}
					>
						<AudienceFields asking />
					</Form.Item>
					{isRestricted(audience?.visibility ?? before.audience.visibility) && (
						<Form.Item name="copies" label={t('copies.label')} help={t('copies.hint')}>
							<CopySelect above="category" />
						</Form.Item>
					)}
				</Form>
			) : (
				<Skeleton active />
			)}
		</Dialog>
	);
}

/** The fields say themselves what is missing. @throws so that the form is not sent */
async function requireWhole(audience: Audience): Promise<void> {
	if (audienceProblem(audience)) throw new Error('audience');
}

/** The document as it is, with the people it names, which lists don't carry. */
function useBefore(document: OwnDocument, onFail: () => void): Fields | null {
	const { act } = useAct();
	const [before, setBefore] = useState<Fields | null>(null);
	const asked = useRef(false);
	useEffect(() => {
		// Once for the document that is opened, however often the list behind the dialog comes anew.
		if (asked.current) return;
		asked.current = true;
		const { number, categoryId, copies } = document;
		// What was asked for last: to save without a change takes nothing back.
		const title = document.renaming?.state === 'waiting' ? document.renaming.title : document.title;
		const load = async (): Promise<void> => {
			const readers = await api.library.document.readers({ number });
			setBefore({ title, categoryId, copies, audience: audienceOf(document, readers) });
		};
		void act(load).then((done) => done || onFail());
	}, [document, act, onFail]);
	return before;
}
