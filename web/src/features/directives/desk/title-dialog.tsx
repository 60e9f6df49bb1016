import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import type { Clause } from '../shared/types.ts';

interface Props {
	readonly clause: Clause;
	readonly onTitle: (title: string | null) => void;
	readonly onClose: () => void;
}

/** What it is called holds so much; one that was merged by hand may be headed with more. */
const longest = 200;

/** What a clause is called on the desk. */
export function TitleDialog({ clause, onTitle, onClose }: Props) {
	const { t } = useTranslation('directives');
	const [form] = Form.useForm<{ title: string }>();
	const own = clause.heading.slice(0, longest);
	return (
		<Dialog
			open
			title={t('clause.title')}
			okText={t('item.save')}
			cancelText={t('register.cancel')}
			onOk={form.submit}
			onCancel={onClose}
		>
			<Form
				form={form}
				layout="vertical"
				initialValues={{ title: clause.title ?? own }}
				onFinish={({ title }) => {
					const words = title.trim();
					onTitle(words === '' || words === own ? null : words);
				}}
			>
				<Form.Item name="title" label={t('clause.title')} extra={t('clause.titleHint')}>
					<Input maxLength={longest} />
				</Form.Item>
			</Form>
		</Dialog>
	);
}
