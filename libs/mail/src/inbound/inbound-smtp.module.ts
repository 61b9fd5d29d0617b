import { Module } from '@nestjs/common';
import { MailModule } from '../mail.module.js';
import { InboundSmtpServer } from './inbound-smtp-server.js';

/** The SMTP listener; imported by the worker only. */
@Module({ imports: [MailModule], providers: [InboundSmtpServer], exports: [InboundSmtpServer] })
export class InboundSmtpModule {}
