import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useTranslation } from 'react-i18next';

/** Takes files by dragging, by choosing and by keyboard. Which formats fit is told beside each file, not by silence. */
export function DropZone({ onFile, single = false }: { onFile: (file: File) => void; single?: boolean }) {
	const { t } = useTranslation('desk');
	return (
		<Upload.Dragger
			multiple={!single}
			showUploadList={false}
			beforeUpload={(file) => {
				onFile(file);
				return Upload.LIST_IGNORE;
			}}
		>
			<p className="ant-upload-drag-icon">
				<InboxOutlined aria-hidden />
			</p>
			<p className="ant-upload-text">{t(single ? 'upload.dropOne' : 'upload.drop')}</p>
			<p className="ant-upload-hint">{t('upload.formats')}</p>
		</Upload.Dragger>
	);
}
