import { Button, Form, type FormInstance, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OrganisationSelect } from '../shared/organisation-select.tsx';
import type { Directives } from '../shared/types.ts';
import { type Fields, numberHolds } from './fields.ts';
import styles from './registration.module.css';

interface Props {
	readonly form: FormInstance<Fields>;
	readonly initial: Fields;
	/** Those that may lie above it. */
	readonly uppers: Directives['items'];
	readonly issuer?: { readonly value: number; readonly label: string } | undefined;
	readonly busy: boolean;
	readonly back: string;
	readonly onSave: (fields: Fields) => Promise<void>;
	/** What comes before the fields that all share. */
	readonly children?: ReactNode;
}

const levels = [0, 1, 2, 3, 4] as const;

/** What is registered of a directive beside its words. */
export function RegistrationForm({ form, initial, uppers, issuer, busy, back, onSave, children }: Props) {
	const { t } = useTranslation('directives');
	const kind = Form.useWatch('issuerKind', form) ?? initial.issuerKind;
	return (
		<Form<Fields>
			form={form}
			className={styles.form ?? ''}
			layout="vertical"
			initialValues={initial}
			onFinish={(fields) => void onSave(fields)}
		>
			{children}
			<Form.Item
				name="title"
				label={t('register.name')}
				rules={[{ required: true, whitespace: true, message: t('register.nameRule') }]}
			>
				<Input maxLength={200} />
			</Form.Item>
			<Form.Item name="issuerKind" label={t('register.issuerKind')}>
				<Radio.Group
					options={[
						{ value: 'name', label: t('register.issuerName') },
						{ value: 'tree', label: t('register.issuerTree') },
					]}
				/>
			</Form.Item>
			{kind === 'tree' ? (
				<Form.Item
					name="issuerId"
					label={t('register.issuerTree')}
					rules={[{ required: true, message: t('register.issuerRule') }]}
				>
					<OrganisationSelect {...(issuer ? { known: [issuer] } : {})} />
				</Form.Item>
			) : (
				<Form.Item
					name="issuerName"
					label={t('register.issuerName')}
					rules={[{ required: true, whitespace: true, message: t('register.issuerRule') }]}
				>
					<Input maxLength={120} />
				</Form.Item>
			)}
			<Form.Item name="level" label={t('register.level')}>
				<Select options={levels.map((value) => ({ value, label: t(`level.${value}`) }))} />
			</Form.Item>
			<div className={styles.number}>
				<Form.Item
					name="word"
					label={t('register.word')}
					extra={t('register.wordHint')}
					dependencies={['year', 'serial']}
					rules={[
						({ getFieldsValue }) => ({
							validator: () =>
								numberHolds(getFieldsValue()) ? Promise.resolve() : Promise.reject(new Error(t('register.numberRule'))),
						}),
					]}
				>
					<Input maxLength={30} />
				</Form.Item>
				<Form.Item name="year" label={t('register.year')}>
					<Input type="number" min={1900} max={2200} />
				</Form.Item>
				<Form.Item name="serial" label={t('register.serial')}>
					<Input type="number" min={1} max={100_000} />
				</Form.Item>
			</div>
			<Form.Item name="issuedOn" label={t('register.issuedOn')}>
				<Input type="date" />
			</Form.Item>
			<Form.Item
				name="receivedAt"
				label={t('register.receivedAt')}
				rules={[{ required: true, message: t('register.receivedRule') }]}
			>
				<Input type="datetime-local" />
			</Form.Item>
			<Form.Item name="deployedAt" label={t('register.deployedAt')} extra={t('register.deployedHint')}>
				<Input type="datetime-local" />
			</Form.Item>
			<Form.Item name="form" label={t('register.form')}>
				<Radio.Group
					options={(['general', 'special'] as const).map((value) => ({ value, label: t(`register.formOf.${value}`) }))}
				/>
			</Form.Item>
			<Form.Item name="parentId" label={t('register.parent')}>
				<Select
					allowClear
					showSearch={{ optionFilterProp: 'label' }}
					options={uppers.map(({ id, title, issuer: by }) => ({ value: id, label: `${title}（${by.name}）` }))}
				/>
			</Form.Item>
			<Form.Item name="attachments" label={t('register.attachments')} extra={t('register.attachmentsHint')}>
				<Select mode="tags" tokenSeparators={[' ', '，', ',']} open={false} />
			</Form.Item>
			<div className={styles.acts}>
				<Button type="primary" htmlType="submit" loading={busy}>
					{t('register.save')}
				</Button>
				<Link to={back}>{t('register.cancel')}</Link>
			</div>
		</Form>
	);
}
