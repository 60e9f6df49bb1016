import type { Config } from './config.ts';
import { type Files, openFiles } from './platform/files/index.ts';

/** The file store that the configuration names. */
export function filesOf(config: Config): Promise<Files> {
	const s3 =
		config.PACESETTER_FILES === 's3' && config.S3_BUCKET
			? {
					bucket: config.S3_BUCKET,
					region: config.S3_REGION,
					endpoint: config.S3_ENDPOINT,
					accessKeyId: config.S3_ACCESS_KEY_ID,
					secretAccessKey: config.S3_SECRET_ACCESS_KEY,
				}
			: null;
	return openFiles(config.PACESETTER_DATA, s3);
}
