'use client';

import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

import { cameraFaultOf, type CameraFault } from '@/components/camera/camera-fault';
import { openDecoder } from '@/components/camera/open-decoder';

export type CameraState = 'starting' | 'looking' | CameraFault;

/** Wide enough for a dense QR code at arm's length, small enough to be read several times a second. */
const PICTURE: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'environment' };

/** Looks through the camera until a code is read, then switches it off. Nothing of the picture leaves the page's memory. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, onText: (text: string) => void): CameraState {
  // Browsers hide the camera from pages that did not come over HTTPS.
  const [state, setState] = useState<CameraState>(() => ('mediaDevices' in navigator ? 'starting' : 'insecure'));
  const onRead = useEffectEvent(onText);

  useEffect(() => {
    if (!('mediaDevices' in navigator)) return undefined;
    const element = video.current;
    let closed = false;
    let stream: MediaStream | undefined;

    const stopDecoder = openDecoder({
      picture: () => takePicture(element),
      onText: (text) => onRead(text),
      onFailed: () => setState('no-decoder'),
    });
    navigator.mediaDevices.getUserMedia({ video: PICTURE }).then(
      (opened) => {
        stream = opened;
        if (closed || !element) return stopTracks(opened);
        element.srcObject = opened;
        setState('looking');
      },
      (error: unknown) => setState(cameraFaultOf(error)),
    );

    return () => {
      closed = true;
      stopDecoder();
      if (stream) stopTracks(stream);
    };
  }, [video]);

  return state;
}

function takePicture(video: HTMLVideoElement | null): ImageData | null {
  if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return null;

  const context = new OffscreenCanvas(video.videoWidth, video.videoHeight).getContext('2d');
  context?.drawImage(video, 0, 0);
  return context?.getImageData(0, 0, video.videoWidth, video.videoHeight) ?? null;
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
