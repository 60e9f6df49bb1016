import { holds } from '@pacesetter/core/identity';
import { Button, Card, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell } from '../../../app/shell/use-shell.ts';
import { DownloadForm } from '../../../ui/download-form.tsx';
import styles from './rosters.module.css';

const forms = ['members', 'organisations', 'posts'] as const;

/** What the reader may see, to be taken along under the heads that rosters are sent in with. */
export function ExportCard() {
	const { t } = useTranslation('rosters');
	const { me } = useShell();
	const [form, setForm] = useState<(typeof forms)[number]>('members');
	const [reason, setReason] = useState('');
	return (
		<Card title={t('export.title')}>
			<p className={styles.lead}>{t('export.advice')}</p>
			<Form layout="vertical">
				<Form.Item label={t('export.form')} htmlFor="export-form">
					<Select
						id="export-form"
						className={styles.choice ?? ''}
						value={form}
						onChange={setForm}
						options={forms.map((one) => ({ value: one, label: t(`export.${one}`) }))}
					/>
				</Form.Item>
				{form === 'members' && holds(me, 'person.reveal') && (
					<Form.Item label={t('export.reveal')} extra={t('export.reason')} htmlFor="export-reason">
						<Input
							id="export-reason"
							className={styles.choice ?? ''}
							maxLength={200}
							value={reason}
							onChange={({ target }) => setReason(target.value)}
						/>
					</Form.Item>
				)}
			</Form>
			<DownloadForm className={styles.acts} fields={{ form, reason: reason.trim() || undefined }}>
				{(['xlsx', 'csv'] as const).map((type) => (
					<Button key={type} htmlType="submit" formAction={`/api/rosters/export.${type}`}>
						{t(`export.${type}`)}
					</Button>
				))}
			</DownloadForm>
		</Card>
	);
}
