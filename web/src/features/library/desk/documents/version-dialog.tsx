import { Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { Dialog } from '../../../../app/dialog.tsx';
import { sendFile } from '../../../../ui/send-file.ts';
import type { OwnDocument } from '../shared/own-document.ts';
import { readUpload } from '../shared/upload-answer.ts';
import { useLeaveGuard } from '../shared/use-leave-guard.ts';
import { useUploadSentence } from '../shared/use-upload-sentence.ts';
import { DropZone } from '../upload/drop-zone.tsx';
import styles from './documents.module.css';

type Step = { readonly share: number } | { readonly problem: string } | null;

/** Replaces the content of a document; readers keep the version before until this one is converted. */
export function VersionDialog({ document, onClose }: { document: OwnDocument; onClose: () => void }) {
	const { t } = useTranslation('desk');
	const { step, send } = useNewVersion(document.number, onClose);
	const sending = step !== null && 'share' in step;
	useLeaveGuard(sending);
	return (
		<Dialog open title={t('act.replace')} footer={null} mask={{ closable: !sending }} onCancel={onClose}>
			<p>{t('replace.advice', { title: document.title })}</p>
			<DropZone single onFile={(file) => void send(file)} />
			<div role="alert">{step && 'problem' in step && <p className={styles.problem}>{step.problem}</p>}</div>
			{sending && <Progress percent={Math.floor(step.share * 100)} />}
		</Dialog>
	);
}

function useNewVersion(number: number, onDone: () => void) {
	const [step, setStep] = useState<Step>(null);
	const sentence = useUploadSentence();
	const { revalidate } = useRevalidator();
	const closing = useRef<AbortController | null>(null);
	useEffect(() => {
		const controller = new AbortController();
		closing.current = controller;
		return () => controller.abort();
	}, []);
	const send = async (file: File): Promise<void> => {
		const signal = closing.current?.signal;
		if (!signal || (step && 'share' in step)) return;
		const onProgress = (share: number) => setStep({ share });
		onProgress(0);
		try {
			await sendFile({
				address: `/api/documents/${number}/versions`,
				fields: {},
				file,
				onProgress,
				signal,
				read: readUpload,
			});
			await revalidate();
			onDone();
		} catch (error) {
			setStep({ problem: sentence(error) });
		}
	};
	return { step, send };
}
