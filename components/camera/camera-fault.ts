/** Why no picture comes, or none can be read. */
export type CameraFault = 'insecure' | 'refused' | 'missing' | 'taken' | 'broken' | 'no-decoder';

const FAULTS: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'taken',
  AbortError: 'taken',
};

/** The fault behind what `getUserMedia` threw (Media Capture and Streams §10.2). */
export function cameraFaultOf(error: unknown): CameraFault {
  return (error instanceof DOMException && FAULTS[error.name]) || 'broken';
}
